import type { Role } from "./role.js";

/** Somebody who may sign in at the desk. */
export interface DeskUser {
	readonly id: string;
	readonly email: string;
	/** As colleagues and shoppers see it. */
	readonly name: string;
	readonly role: Role;
	/** True until the one-time password was replaced: nothing but that is allowed meanwhile. */
	readonly mustChangePassword: boolean;
	readonly isDisabled: boolean;
}

/** A signed-in browser. */
export interface DeskSession {
	readonly id: string;
	/** Epoch ms. */
	readonly expiresAt: number;
	readonly user: DeskUser;
}
