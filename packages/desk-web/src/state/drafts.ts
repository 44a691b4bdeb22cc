import { signal } from "@preact/signals";
import { keep, readKept } from "@shopbell/staff-web";

const tab = (): Storage => sessionStorage;
const nameOf = (handoffId: string): string => `desk.draft.${handoffId}`;

/** What was typed and not sent, per handoff; survives a reload of the tab. */
export function createDrafts() {
	const drafts = signal<ReadonlyMap<string, string>>(new Map());
	return {
		read(handoffId: string): string {
			return (
				drafts.value.get(handoffId) ?? readKept(tab, nameOf(handoffId)) ?? ""
			);
		},
		write(handoffId: string, text: string): void {
			drafts.value = new Map(drafts.peek()).set(handoffId, text);
			keep(tab, nameOf(handoffId), text === "" ? null : text);
		},
	};
}
