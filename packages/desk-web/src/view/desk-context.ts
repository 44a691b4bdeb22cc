import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Desk } from "../state/desk.js";

/** The page's one desk. */
export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
	const desk = useContext(DeskContext);
	if (!desk) throw new Error("A view of the desk is drawn outside of it.");
	return desk;
}
