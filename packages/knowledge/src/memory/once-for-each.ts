/**
 * Works something out once for each object and remembers it as long as the object lives. For
 * data that nobody changes: what stays the same between two readings of a folder stays the
 * same objects.
 */
export function onceForEach<
	Data extends object,
	Result extends object | string,
>(workOut: (data: Data) => Result): (data: Data) => Result {
	const known = new WeakMap<Data, Result>();
	return (data) => {
		let result = known.get(data);
		if (result === undefined) {
			result = workOut(data);
			known.set(data, result);
		}
		return result;
	};
}
