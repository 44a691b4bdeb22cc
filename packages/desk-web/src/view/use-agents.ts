import { useEffect, useState } from "preact/hooks";
import type { DeskAgent } from "../wire/presence.js";
import { useDesk } from "./desk-context.js";

/** Who works at the desk. */
export interface Team {
	readonly agents: readonly DeskAgent[];
	readonly groups: readonly string[];
}

/** The team as it is now, asked for when a view needs it; null until then. */
export function useAgents(): Team | null {
	const desk = useDesk();
	const [team, setTeam] = useState<Team | null>(null);
	useEffect(() => {
		let isGone = false;
		void desk.api.agents().then((answer) => {
			if (isGone) return;
			if (answer.kind === "ok") setTeam(answer.body);
			else desk.report(answer);
		});
		return () => {
			isGone = true;
		};
	}, [desk]);
	return team;
}
