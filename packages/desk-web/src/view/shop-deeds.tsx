import { strings } from "../state/preferences.js";
import type { ShopDeed } from "../wire/handoff.js";

/** What the shop's system was asked to do for this shopper, and what came of it. */
export function ShopDeeds({ done }: { readonly done: readonly ShopDeed[] }) {
	const words = strings.value;
	return (
		<section>
			<h3>{words.shopDone}</h3>
			<ol class="deeds">
				{done.map(({ action, outcome }, index) => (
					<li key={index}>
						{words.deeds[action] ?? action}
						<span class={outcome === "ok" ? "outcome ok" : "outcome danger"}>
							{words.deedOutcomes[outcome]}
						</span>
					</li>
				))}
			</ol>
		</section>
	);
}
