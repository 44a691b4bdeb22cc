import { createAuth } from "./create-auth.js";

/** Makes the tables of sign-in where they are missing, for accounts that come from another database. */
export async function createAccountTables(
	database: unknown,
	dialect: "sqlite" | "postgres",
): Promise<void> {
	// Nothing is signed with it.
	const secret = new Uint8Array(32);
	await createAuth({ database, dialect, secret, isHttps: false });
}
