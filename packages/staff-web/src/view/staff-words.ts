import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** The words of the shared parts, in the language of the page. */
export interface PartWords {
	readonly close: string;
	readonly dismiss: string;
	readonly showPassword: string;
	readonly hidePassword: string;
	readonly opensInNewTab: string;
}

/** Gives the parts their words; a page sets it once, around everything. */
export const StaffWords = createContext<PartWords | undefined>(undefined);

/** The words of the page around a part. Throws outside of `StaffWords.Provider`. */
export function usePartWords(): PartWords {
	const words = useContext(StaffWords);
	if (words === undefined)
		throw new Error("StaffWords.Provider is missing around this part.");
	return words;
}
