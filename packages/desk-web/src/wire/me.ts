export type Role = "agent" | "editor" | "supervisor" | "administrator";

export const roles: readonly Role[] = [
	"agent",
	"editor",
	"supervisor",
	"administrator",
];

/** The password was right and a code is asked for next. */
export interface AsksCode {
	readonly asks: "second-factor";
}

/** Who is signed in. */
export interface Me {
	readonly user: {
		readonly id: string;
		readonly email: string;
		readonly name: string;
		readonly role: Role;
		readonly mustChangePassword: boolean;
		/** Whether a code is asked for after the password. */
		readonly hasSecondFactor: boolean;
		/** True while a second factor is required and not set up. */
		readonly needsSecondFactor: boolean;
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
	readonly hasSecondFactor: boolean;
	/** Has not replaced the one-time password yet. */
	readonly isNew: boolean;
}
