/** The password was right and a code is asked for next. */
export interface AsksCode {
	readonly asks: "second-factor";
}

/** Who is signed in. */
export interface Me {
	readonly user: {
		readonly email: string;
		readonly name: string;
		readonly role: "agent" | "editor" | "supervisor" | "administrator";
		readonly mustChangePassword: boolean;
		/** Whether a code is asked for after the password. */
		readonly hasSecondFactor: boolean;
		/** True while a second factor is required and not set up. */
		readonly needsSecondFactor: boolean;
	};
	readonly passwordLength: { readonly min: number; readonly max: number };
}

/** Whether somebody may look after articles. */
export const mayEdit = ({ user: { role } }: Me): boolean =>
	role === "editor" || role === "administrator";
