import type { ComponentChildren } from "preact";
import { strings } from "../state/preferences.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";
import { InboxIcon } from "./icons.js";
import { InboxItem } from "./inbox-item.js";

/** Who waits, what is mine, what is closed. */
export function InboxPane({ header }: { readonly header: ComponentChildren }) {
	const { sections } = useDesk();
	const words = strings.value;
	const lists = sections.value;
	return (
		<nav class="pane inbox" aria-label={words.inbox}>
			{header}
			<div class="scroll" aria-busy={lists === null}>
				{lists === null ? (
					<Placeholder />
				) : (
					<>
						<Section title={words.waiting} items={lists.waiting} isUrgent>
							<div class="empty">
								<InboxIcon />
								<p>{words.nobodyWaits}</p>
								<p class="hint">{words.nobodyWaitsHint}</p>
							</div>
						</Section>
						<Section title={words.mine} items={lists.mine}>
							<p class="empty-line">{words.noneMine}</p>
						</Section>
						<Section title={words.closed} items={lists.closed}>
							<p class="empty-line">{words.noneClosed}</p>
						</Section>
					</>
				)}
			</div>
		</nav>
	);
}

function Section({
	title,
	items,
	isUrgent = false,
	children,
}: {
	readonly title: string;
	readonly items: readonly Handoff[];
	readonly isUrgent?: boolean;
	readonly children: ComponentChildren;
}) {
	return (
		<section class="list">
			<h2>
				{title}
				{items.length > 0 && (
					<span class={isUrgent ? "count urgent" : "count"}>
						{items.length}
					</span>
				)}
			</h2>
			{items.length === 0 ? (
				children
			) : (
				<ul>
					{items.map((handoff) => (
						<InboxItem key={handoff.id} handoff={handoff} />
					))}
				</ul>
			)}
		</section>
	);
}

/** Shapes of what is coming. */
function Placeholder() {
	return (
		<div class="placeholder">
			<span class="hidden" role="status">
				{strings.value.loading}
			</span>
			<i />
			<i />
			<i />
		</div>
	);
}
