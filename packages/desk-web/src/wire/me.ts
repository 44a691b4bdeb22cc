export type Role = "agent" | "editor" | "supervisor" | "administrator";

export const roles: readonly Role[] = [
	"agent",
	"editor",
	"supervisor",
	"administrator",
];

/** Who is signed in. */
export interface Me {
	readonly user: {
		readonly id: string;
		readonly email: string;
		readonly name: string;
		readonly role: Role;
		readonly mustChangePassword: boolean;
	};
	readonly passwordLength: { readonly min: number; readonly max: number };
}

/** Somebody with an account, as administrators see them. */
export interface Person {
	readonly id: string;
	readonly email: string;
	readonly name: string;
	readonly role: Role;
	readonly isDisabled: boolean;
	/** Has not replaced the one-time password yet. */
	readonly isNew: boolean;
}
