/** Who is signed in. */
export interface Me {
	readonly user: {
		readonly email: string;
		readonly name: string;
		readonly role: "agent" | "editor" | "supervisor" | "administrator";
		readonly mustChangePassword: boolean;
	};
	readonly passwordLength: { readonly min: number; readonly max: number };
}

/** Whether somebody may look after articles. */
export const mayEdit = ({ user: { role } }: Me): boolean =>
	role === "editor" || role === "administrator";
