import { strings } from "../state/preferences.js";
import { useDesk } from "./desk-context.js";

/** Parts the open conversation from those the shopper has linked it with. */
export function UnlinkButton() {
	const { api, conversation, notices, report, selectedId } = useDesk();
	const words = strings.value.work;
	const unlink = async (): Promise<void> => {
		const id = selectedId.peek();
		if (id === null) return;
		const answer = await api.unlink(id);
		if (answer.kind !== "ok") {
			report(answer);
			return;
		}
		notices.add("done", words.unlinked);
		await conversation.refresh();
	};
	return (
		<button type="button" class="button small" onClick={() => void unlink()}>
			{words.unlink}
		</button>
	);
}
