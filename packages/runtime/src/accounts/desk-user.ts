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
	/** Whether a code of an authenticator app is asked for after the password. */
	readonly hasSecondFactor: boolean;
}

/** A signed-in browser. */
export interface DeskSession {
	readonly id: string;
	/** Epoch ms. */
	readonly expiresAt: number;
	readonly user: DeskUser;
	/** True while a second factor is required and not set up: nothing but that is allowed meanwhile. */
	readonly needsSecondFactor: boolean;
}
