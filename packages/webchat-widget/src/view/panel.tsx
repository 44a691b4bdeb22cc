import type { RefObject } from "preact";
import type { ChatView } from "./chat-view.js";
import { Composer } from "./composer.js";
import { Header } from "./header.js";
import { LinkLine } from "./link-line.js";
import { MessageList } from "./message-list.js";
import { PersonBar } from "./person-bar.js";

interface PanelProps {
	readonly view: ChatView;
	readonly input: RefObject<HTMLTextAreaElement | null>;
	/** Covers the page: nothing else can be reached. */
	readonly isModal: boolean;
}

/** The open chat and the live region, which is there before it speaks. */
export function Panel({ view, input, isModal }: PanelProps) {
	return (
		<div class="sb" lang={view.locale.value}>
			<div class="sr" aria-live="polite" aria-relevant="additions">
				{view.announcer.lines.value.map(({ id, text }) => (
					<p key={id}>{text}</p>
				))}
			</div>
			{view.isOpen.value && (
				<div
					class="panel"
					role="dialog"
					aria-modal={isModal}
					aria-label={
						view.shopName
							? `${view.shopName}: ${view.strings.value.conversation}`
							: view.strings.value.conversation
					}
					tabIndex={-1}
					onKeyDown={(event) => {
						if (event.key !== "Escape" || event.isComposing) return;
						event.stopPropagation();
						view.close();
					}}
				>
					<Header view={view} />
					<LinkLine view={view} />
					<MessageList view={view} />
					<PersonBar view={view} />
					<Composer view={view} input={input} />
				</div>
			)}
		</div>
	);
}
