/** The number of the ヘルプデスク (manual, domain.md §1), by itself: pages in the browser need no calendar to show it. */
export const helpdeskPhone = "0570-059-402";
