/**
 * Probability (0..1) that somebody who comes must wait, with `agents` people for a load of
 * `erlangs` (arrivals per hour × handling time in hours). Never less than 0; 1 where the load is
 * not below the number of agents.
 *
 * Erlang's second formula (A. K. Erlang, 1917), by way of his first one, whose recursion
 * B(n) = a·B(n−1) / (n + a·B(n−1)) does not overflow: C = B / (1 − (a/n)·(1 − B)).
 */
export function erlangC(agents: number, erlangs: number): number {
	if (erlangs <= 0) return 0;
	if (agents <= erlangs) return 1;
	let blocked = 1;
	for (let n = 1; n <= agents; n++)
		blocked = (erlangs * blocked) / (n + erlangs * blocked);
	return blocked / (1 - (erlangs / agents) * (1 - blocked));
}
