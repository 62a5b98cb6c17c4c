import type { StaffRole } from "@/domain/transitions";

const labels: Record<StaffRole, string> = {
  reviewer: "審査担当",
  issuer: "発行担当",
  supervisor: "管理担当",
  admin: "システム管理",
};

/** The Japanese name of a staff role, as screens show it. */
export function staffRoleLabel(role: StaffRole): string {
  return labels[role];
}
