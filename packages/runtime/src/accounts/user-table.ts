import type { Auth } from "./create-auth.js";
import type { DeskUser } from "./desk-user.js";
import { isRole, type Role } from "./role.js";

/** Most people a desk lists. */
const maxUsers = 1000;

/** People of the desk as stored by the sign-in library. */
export interface UserTable {
	/** Oldest first. */
	all(): Promise<readonly DeskUser[]>;
	byEmail(email: string): Promise<DeskUser | undefined>;
	byId(userId: string): Promise<DeskUser | undefined>;
	/** Must replace the password at the first sign-in. */
	add(
		person: {
			readonly email: string;
			readonly name: string;
			readonly role: Role;
		},
		password: string,
	): Promise<DeskUser>;
	change(
		userId: string,
		fields: Partial<
			Pick<DeskUser, "name" | "mustChangePassword" | "isDisabled">
		>,
	): Promise<DeskUser>;
	setPassword(userId: string, password: string): Promise<void>;
	hasPassword(userId: string, password: string): Promise<boolean>;
	endSessions(userId: string): Promise<void>;
	/** Forgets authenticator and spare codes, for somebody who lost both. */
	removeSecondFactor(userId: string): Promise<void>;
	toDeskUser(row: object): DeskUser;
}

/** The table of people. */
export async function createUserTable(auth: Auth): Promise<UserTable> {
	const { adapter, internalAdapter, password: hasher } = await auth.$context;

	async function setPassword(userId: string, password: string): Promise<void> {
		const hash = await hasher.hash(password);
		const accounts = await internalAdapter.findAccounts(userId);
		if (accounts.some(({ providerId }) => providerId === "credential"))
			await internalAdapter.updatePassword(userId, hash);
		else
			await internalAdapter.linkAccount({
				userId,
				providerId: "credential",
				accountId: userId,
				password: hash,
			});
	}

	return {
		toDeskUser,
		setPassword,
		async all() {
			const rows = await internalAdapter.listUsers(maxUsers, 0, {
				field: "createdAt",
				direction: "asc",
			});
			return rows.map(toDeskUser);
		},
		async byEmail(email) {
			const found = await internalAdapter.findUserByEmail(email);
			return found ? toDeskUser(found.user) : undefined;
		},
		async byId(userId) {
			const row = await internalAdapter.findUserById(userId);
			return row ? toDeskUser(row) : undefined;
		},
		async add(person, password) {
			const row = await internalAdapter.createUser(
				{
					...person,
					emailVerified: true,
					mustChangePassword: true,
					isDisabled: false,
				},
				{ method: "email-password" } as never,
			);
			await setPassword(row.id, password);
			return toDeskUser(row);
		},
		async change(userId, fields) {
			return toDeskUser(
				(await internalAdapter.updateUser(userId, fields)) as object,
			);
		},
		async hasPassword(userId, password) {
			const accounts = await internalAdapter.findAccounts(userId);
			const hash = accounts.find(
				({ providerId }) => providerId === "credential",
			)?.password;
			return hash ? hasher.verify({ hash, password }) : false;
		},
		async removeSecondFactor(userId) {
			await internalAdapter.updateUser(userId, { twoFactorEnabled: false });
			await adapter.deleteMany({
				model: "twoFactor",
				where: [{ field: "userId", value: userId }],
			});
		},
		endSessions: async (userId) => {
			await internalAdapter.deleteUserSessions(userId);
		},
	};
}

/** A role that this version does not know gives no rights beyond the smallest. */
function toDeskUser(row: object): DeskUser {
	const user = row as Record<string, unknown>;
	return {
		id: String(user.id),
		email: String(user.email),
		name: String(user.name),
		role: isRole(user.role) ? user.role : "agent",
		mustChangePassword: Boolean(user.mustChangePassword),
		isDisabled: Boolean(user.isDisabled),
		hasSecondFactor: Boolean(user.twoFactorEnabled),
	};
}
