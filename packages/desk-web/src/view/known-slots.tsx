import { formatLocale, strings } from "../state/preferences.js";
import { slotText } from "../text/slot-text.js";
import type { PackedSlot } from "../wire/handoff.js";

/** What the shopper told or the page knew, with where it comes from, so that nobody asks it again. */
export function KnownSlots({
	slots,
	locale,
}: {
	readonly slots: readonly PackedSlot[];
	/** The shopper's language. */
	readonly locale: string;
}) {
	const words = strings.value;
	const isAllConfirmed = slots.every(({ isConfirmed }) => isConfirmed);
	return (
		<section>
			<h3>{words.known}</h3>
			<dl class="slots">
				{slots.map((slot) => (
					<div key={slot.name}>
						<dt>{(slot.type && words.slotTypes[slot.type]) || slot.name}</dt>
						<dd>
							<strong lang={slot.type === "text" ? locale : undefined}>
								{slotText(slot.value, words, formatLocale.value)}
							</strong>
							<span class="provenance">
								{words.provenance[slot.from]}
								{!slot.isConfirmed && (
									<span class="unconfirmed">, {words.notConfirmed}</span>
								)}
							</span>
						</dd>
					</div>
				))}
			</dl>
			{isAllConfirmed && <p class="hint">{words.knownHint}</p>}
		</section>
	);
}
