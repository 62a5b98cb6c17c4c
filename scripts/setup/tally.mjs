/** Runs the named parts one after the other, whatever becomes of them, prints the closing line and gives the exit code. */
export async function tally(parts) {
  const results = [];
  for (const [name, part] of parts) {
    console.log(`\n== ${name}`);
    results.push([name, await part()]);
  }
  console.log("");
  for (const [name, counts] of results) console.log(`${name}: ${inWords(counts)}`);
  const sum = (key) => results.reduce((total, [, counts]) => total + counts[key], 0);
  const whole = { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
  console.log(inWords(whole));
  return whole.failed === 0 ? 0 : 1;
}

function inWords({ passed, failed, skipped }) {
  const rest = skipped > 0 ? `, ${skipped} skipped` : "";
  return `${passed} passed, ${failed} failed${rest}`;
}
