import type { ChatView } from "./chat-view.js";
import type { Item } from "./to-items.js";

interface OwnMessageProps {
	readonly view: ChatView;
	readonly item: Extract<Item, { kind: "own" }>;
}

/** What the shopper wrote, with how far it came. */
export function OwnMessage({ view, item }: OwnMessageProps) {
	const strings = view.strings.value;
	const { delivery } = item;
	return (
		<div class={`own ${delivery}`}>
			<span class="sr">{strings.you}: </span>
			<p class="bubble" dir="auto">
				{item.text}
			</p>
			{delivery === "failed" ? (
				<p class="delivery failed">
					{strings.notSent}{" "}
					<button
						type="button"
						class="link"
						onClick={() => view.session.retry(item.key)}
					>
						{strings.tryAgain}
					</button>
				</p>
			) : delivery !== "sent" || item.isLatest ? (
				<p class="delivery">
					{delivery === "sending"
						? strings.sending
						: delivery === "waiting"
							? strings.waitsForConnection
							: strings.sent}
				</p>
			) : null}
		</div>
	);
}
