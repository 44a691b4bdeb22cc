import { useEffect, useState } from "preact/hooks";

/** Where what is known stands beside the conversation; the same width as in the style sheet. */
const wide = "(width >= 1180px)";

/** Whether the window has room for a third pane. */
export function useIsWide(): boolean {
	const [isWide, setWide] = useState(() => matchMedia(wide).matches);
	useEffect(() => {
		const query = matchMedia(wide);
		const listen = (): void => setWide(query.matches);
		query.addEventListener("change", listen);
		return () => query.removeEventListener("change", listen);
	}, []);
	return isWide;
}
