import { createOneTimePassword } from "./one-time-password.js";
import type { OneTimePasswordPlace } from "./one-time-password-file.js";
import type { UserTable } from "./user-table.js";

/**
 * Makes the first user when there is nobody. As long as the first user has not replaced the
 * one-time password, answers it (a new one when its file was lost), so that every start can
 * show it; afterwards null, and the file is gone. A crash between any two steps is made good
 * at the next start. Processes that start at once take turns.
 */
export async function ensureFirstUser(
	users: UserTable,
	place: OneTimePasswordPlace,
	email: string,
): Promise<{ readonly email: string; readonly password: string } | null> {
	const [first] = await users.all();
	if (first && !first.mustChangePassword) {
		await place.remove();
		return null;
	}
	let password = await place.read();
	password ??= await place.write(createOneTimePassword());
	if (!first) {
		await users.add(
			{ email, name: "Support", role: "administrator" },
			password,
		);
		return { email, password };
	}
	if (!(await users.hasPassword(first.id, password)))
		await users.setPassword(first.id, password);
	return { email: first.email, password };
}
