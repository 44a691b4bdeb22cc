let context: AudioContext | undefined;

/** Two soft tones. Silent where the browser allows no sound before the page was used. */
export function playChime(): void {
	try {
		context ??= new AudioContext();
		if (context.state === "suspended") void context.resume().catch(() => {});
		for (const [index, hertz] of [660, 880].entries()) {
			const start = context.currentTime + index * 0.14;
			const tone = context.createOscillator();
			const volume = context.createGain();
			tone.frequency.value = hertz;
			volume.gain.setValueAtTime(0, start);
			volume.gain.linearRampToValueAtTime(0.12, start + 0.02);
			volume.gain.exponentialRampToValueAtTime(0.001, start + 0.32);
			tone.connect(volume).connect(context.destination);
			tone.start(start);
			tone.stop(start + 0.34);
		}
	} catch {
		// No sound device: title and list show it as well.
	}
}
