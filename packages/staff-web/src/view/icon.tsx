import type { JSX } from "preact";

/** Makes an icon of strokes on a 20 × 20 grid; hidden from screen readers, since words stand beside it or in its button. */
export function icon(paths: readonly string[]): () => JSX.Element {
	return () => (
		<svg
			class="icon"
			viewBox="0 0 20 20"
			width="18"
			height="18"
			fill="none"
			stroke="currentColor"
			stroke-width="1.6"
			stroke-linecap="round"
			stroke-linejoin="round"
			aria-hidden="true"
		>
			{paths.map((d) => (
				<path key={d} d={d} />
			))}
		</svg>
	);
}
