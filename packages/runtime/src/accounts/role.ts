/**
 * What a person may do. `agent` answers shoppers; `editor` writes articles; `supervisor` answers
 * and watches the queue; `administrator` does all of it and looks after the accounts.
 */
export const roles = [
	"agent",
	"editor",
	"supervisor",
	"administrator",
] as const;

export type Role = (typeof roles)[number];

/** Those who answer shoppers. An editor writes articles and does not read conversations. */
export const answeringRoles: readonly Role[] = [
	"agent",
	"supervisor",
	"administrator",
];

/** Those who watch over the desk. */
export const supervisingRoles: readonly Role[] = [
	"supervisor",
	"administrator",
];

/** Whether somebody watches over the desk. */
export function isSupervising(role: Role): boolean {
	return supervisingRoles.includes(role);
}

/** Those who write articles. */
export const editingRoles: readonly Role[] = ["editor", "administrator"];

/** Whether a stored or received value is a role. */
export function isRole(value: unknown): value is Role {
	return roles.includes(value as Role);
}
