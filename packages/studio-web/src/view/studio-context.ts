import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Studio } from "../state/studio.js";

/** The page's one studio. */
export const StudioContext = createContext<Studio | null>(null);

export function useStudio(): Studio {
	const studio = useContext(StudioContext);
	if (!studio) throw new Error("A view of the studio is drawn outside of it.");
	return studio;
}
