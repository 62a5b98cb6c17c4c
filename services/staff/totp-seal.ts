/** The purpose under which a person's TOTP secret is sealed in their row (lib/secrets). */
export const totpSeal = "staff-totp";
