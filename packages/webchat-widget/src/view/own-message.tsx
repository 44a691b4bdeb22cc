import type { ChatView } from "./chat-view.js";
import { PhotoThumb } from "./photo-thumb.js";
import type { Item } from "./to-items.js";

interface OwnMessageProps {
	readonly view: ChatView;
	readonly item: Extract<Item, { kind: "own" }>;
}

/** What the shopper wrote, with how far it came. */
export function OwnMessage({ view, item }: OwnMessageProps) {
	const strings = view.strings.value;
	const { delivery } = item;
	const share = view.session.progress.value[item.key];
	return (
		<div class={`own ${delivery}`}>
			<span class="sr">{strings.you}: </span>
			{item.photos.length > 0 && (
				<ul class="photos">
					{item.photos.map((photo, i) => (
						<li key={`${i} ${photo.name}`}>
							<PhotoThumb view={view} photo={photo} />
						</li>
					))}
				</ul>
			)}
			{item.text !== "" && (
				<p class="bubble" dir="auto">
					{item.text}
				</p>
			)}
			{share !== undefined && (
				<progress value={share} max={1} aria-label={strings.sending} />
			)}
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
