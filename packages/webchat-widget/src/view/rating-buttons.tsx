import { fill } from "../locale/strings.js";
import type { ChatView } from "./chat-view.js";

const scores = [1, 2, 3, 4, 5] as const;

/** One to five after a conversation with a person. */
export function RatingButtons({ view }: { readonly view: ChatView }) {
	const strings = view.strings.value;
	const ends: Readonly<Record<number, string>> = {
		1: strings.ratingLow,
		5: strings.ratingHigh,
	};
	return (
		// biome-ignore lint/a11y/useSemanticElements: no form field is filled in, a tap sends at once
		<div class="rating" role="group" aria-label={strings.ratingLabel}>
			<div class="scores">
				{scores.map((score) => {
					const label = fill(strings.ratingScore, { score: String(score) });
					const end = ends[score];
					return (
						<button
							key={score}
							type="button"
							class="score"
							aria-label={end ? `${label}, ${end}` : label}
							onClick={() => view.tap(String(score), `rate:${score}`)}
						>
							{score}
						</button>
					);
				})}
			</div>
			<div class="ends" aria-hidden="true">
				<span>{strings.ratingLow}</span>
				<span>{strings.ratingHigh}</span>
			</div>
		</div>
	);
}
