import { useEffect, useState } from "preact/hooks";
import { useDesk } from "./desk-context.js";
import { openDialog } from "./open-dialog.js";

/** How often open tickets are counted. */
const everyMs = 60_000;

/** How many tickets and call-backs are open; counted anew when a dialog closes. */
export function useTicketCount(): number {
	const desk = useDesk();
	const [count, setCount] = useState(0);
	const isReading = openDialog.value === "tickets";
	useEffect(() => {
		const look = async (): Promise<void> => {
			const answer = await desk.api.tickets();
			if (answer.kind === "ok") setCount(answer.body.tickets.length);
		};
		void look();
		const timer = setInterval(() => void look(), everyMs);
		return () => clearInterval(timer);
	}, [desk, isReading]);
	return count;
}
