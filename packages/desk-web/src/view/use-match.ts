import { useEffect, useState } from "preact/hooks";

/** Where what is known stands beside the conversation; the same width as in the style sheet. */
export const wideWindow = "(width >= 1180px)";
/** Where one pane is shown at a time; the same width as in the style sheet. */
export const phoneWindow = "(width < 760px)";

/** Whether a media query matches now. */
export function useMatch(media: string): boolean {
	const [isMatching, setMatching] = useState(() => matchMedia(media).matches);
	useEffect(() => {
		const query = matchMedia(media);
		const listen = (): void => setMatching(query.matches);
		listen();
		query.addEventListener("change", listen);
		return () => query.removeEventListener("change", listen);
	}, [media]);
	return isMatching;
}
