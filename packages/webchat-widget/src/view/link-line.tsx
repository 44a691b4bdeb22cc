import type { ChatView } from "./chat-view.js";

/** One quiet line while there is no connection; it waits a moment before it shows. */
export function LinkLine({ view }: { readonly view: ChatView }) {
	const strings = view.strings.value;
	const link = view.session.link.value;
	if (!view.isOnline.value || link === "offline")
		return <p class="link-line offline">{strings.offline}</p>;
	if (link === "reconnecting")
		return <p class="link-line">{strings.reconnecting}</p>;
	return null;
}
