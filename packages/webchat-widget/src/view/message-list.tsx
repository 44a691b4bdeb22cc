import { useComputed, useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ChatView } from "./chat-view.js";
import { DownIcon } from "./icons.js";
import { OwnMessage } from "./own-message.js";
import { ReplyMessage } from "./reply-message.js";
import { toItems } from "./to-items.js";
import { TypingBubble } from "./typing-bubble.js";

/** This close to its end the list follows what is new, px. */
const followsWithin = 80;

/** The conversation. It announces nothing itself: the live region says each new reply once. */
export function MessageList({ view }: { readonly view: ChatView }) {
	const strings = view.strings.value;
	const items = useComputed(() => toItems(view.session.transcript.value)).value;
	const list = useRef<HTMLDivElement>(null);
	const follows = useRef(true);
	const seen = useRef("");
	const hasNewBelow = useSignal(false);
	const typing = view.session.typing.value;
	const last = items.at(-1);

	useLayoutEffect(() => {
		const box = list.current;
		if (!box) return;
		const isNew = last !== undefined && last.key !== seen.current;
		if (isNew) seen.current = last.key;
		if (isNew && last.kind === "reply" && !follows.current) {
			hasNewBelow.value = true;
			return;
		}
		if (!follows.current && !(isNew && last.kind === "own")) return;
		const lines = box.querySelectorAll<HTMLElement>(".lines > li");
		const newest = lines[items.length - 1];
		// A long answer is read from its beginning.
		const top =
			last?.kind === "reply" && newest
				? newest.offsetTop - 12
				: box.scrollHeight;
		box.scrollTop = Math.min(top, box.scrollHeight);
		follows.current = true;
	}, [items, typing, last, hasNewBelow]);

	// Photos, errors and a phone's keyboard take room from the list: its end stays in sight.
	useLayoutEffect(() => {
		const box = list.current;
		if (!box) return;
		const observer = new ResizeObserver(() => {
			if (follows.current) box.scrollTop = box.scrollHeight;
		});
		observer.observe(box);
		return () => observer.disconnect();
	}, []);

	return (
		<div class="conversation">
			<div
				ref={list}
				class="log"
				role="log"
				aria-live="off"
				aria-label={strings.conversation}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
				tabIndex={0}
				onScroll={({ currentTarget: box }) => {
					follows.current =
						box.scrollHeight - box.scrollTop - box.clientHeight < followsWithin;
					if (follows.current) hasNewBelow.value = false;
				}}
			>
				<ul class="lines">
					{items.map((item) => (
						<li key={item.key}>
							{item.kind === "own" ? (
								<OwnMessage view={view} item={item} />
							) : (
								<ReplyMessage view={view} item={item} />
							)}
						</li>
					))}
					<TypingBubble view={view} />
				</ul>
				{items.length === 0 && !typing && (
					<p class="empty">
						{view.session.isLoaded.value ? "" : strings.connecting}
					</p>
				)}
			</div>
			{hasNewBelow.value && (
				<button
					type="button"
					class="jump"
					onClick={() => {
						hasNewBelow.value = false;
						list.current?.scrollTo({ top: list.current.scrollHeight });
					}}
				>
					<DownIcon />
					{strings.newMessages}
				</button>
			)}
		</div>
	);
}
