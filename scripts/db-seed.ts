import { env } from "@/lib/env";
import { makeContext } from "@/services/make-context";
import { fillTrainingWorld } from "@/services/training/fill-training-world";
import { trainingAccounts } from "@/services/training/training-accounts";
import { trainingOffices } from "@/services/training/training-offices";

await fillTrainingWorld(makeContext({ kind: "system" }, ""), env().APP_MODE);

console.log("Staff (the sign-in page shows the current codes):");
for (const { id, name, password } of trainingAccounts) console.log(`  ${id.padEnd(20)} ${password}  ${name}`);
console.log("Offices:");
for (const { number, name, story } of trainingOffices) console.log(`  ${number}  ${name}  ${story}`);
for (const { userId, password } of trainingOffices.flatMap(({ ids }) => ids)) {
  if (password !== undefined) console.log(`  ${userId}  ${password}`);
}
