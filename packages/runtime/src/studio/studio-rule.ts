import { editingRoles } from "../accounts/role.js";
import type { DeskRule } from "../desk/desk-route.js";

/** Under what every route of the studio lies. */
export const studioApiPath = "/studio/api";

/** Who may use the studio. */
export const editing: Extract<DeskRule, { kind: "roles" }> = {
	kind: "roles",
	roles: editingRoles,
};
