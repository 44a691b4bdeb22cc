import { signal } from "@preact/signals";

/** Dialogs of the whole desk. */
export type DeskDialog =
	| "settings"
	| "people"
	| "shortcuts"
	| "presence"
	| "tickets"
	| "stuck"
	| "team"
	| "ready";

/** The one that is open. */
export const openDialog = signal<DeskDialog | null>(null);

export const closeDialog = (): void => {
	openDialog.value = null;
};
