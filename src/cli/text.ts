// Words for people: texts of servers made harmless, durations.

/** Text from a server, made harmless: a terminal obeys control characters. */
export function harmless(text: string): string {
  return text.replace(/\p{C}/gu, '�');
}

/** `9:05`, or `1:09:05`. */
export function clockFace(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const tail = `${String(minutes).padStart(hours ? 2 : 1, '0')}:${String(rest).padStart(2, '0')}`;
  return hours ? `${hours}:${tail}` : tail;
}

/** A rough duration: seconds at first, then whole minutes, hours and days, rounded down. */
export function inWords(seconds: number): string {
  const units = { days: 86_400, hours: 3600, minutes: 60 };
  const [unit, length] = Object.entries(units).find(([, one]) => seconds >= 2 * one) ?? ['seconds', 1];
  return `${Math.floor(seconds / length)} ${unit}`;
}
