import {
	answeringRoles,
	editingRoles,
	supervisingRoles,
} from "../accounts/role.js";
import type { DeskRule } from "./desk-route.js";

type RoleRule = Extract<DeskRule, { kind: "roles" }>;

/** For whoever answers shoppers. */
export const answering: RoleRule = { kind: "roles", roles: answeringRoles };

/** For whoever watches over the desk. */
export const supervising: RoleRule = { kind: "roles", roles: supervisingRoles };

/** For whoever writes articles. */
export const editing: RoleRule = { kind: "roles", roles: editingRoles };

/** For whoever looks after the accounts. */
export const administering: RoleRule = {
	kind: "roles",
	roles: ["administrator"],
};
