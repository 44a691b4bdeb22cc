/** What a page shows while it does not know who is there: that it loads, or that the server did not answer. */
export function PageWithoutSession({
	kind,
	title,
	words,
	onRetry,
}: {
	readonly kind: "loading" | "unreachable";
	readonly title: string;
	readonly words: {
		readonly loading: string;
		readonly loadFailed: string;
		readonly tryAgain: string;
	};
	readonly onRetry: () => void;
}) {
	if (kind === "loading")
		return (
			<main class="centered" aria-busy="true">
				<p class="muted">{words.loading}</p>
			</main>
		);
	return (
		<main class="centered">
			<section class="card stack">
				<h1>{title}</h1>
				<p role="alert">{words.loadFailed}</p>
				<button type="button" class="button primary" onClick={onRetry}>
					{words.tryAgain}
				</button>
			</section>
		</main>
	);
}
