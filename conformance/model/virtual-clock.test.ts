// The virtual clock: it stands still, moves from sleeper to sleeper while work is done, and notices what never ends.
import { describe, expect, it } from 'vitest';
import { VirtualClock } from './virtual-clock.ts';

describe('the virtual clock', () => {
  it('stands still until it is moved', async () => {
    const clock = new VirtualClock(5000);
    let awake = false;
    const sleep = clock.sleep(1000).then(() => {
      awake = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect([clock.now(), awake, clock.sleeping]).toEqual([5000, false, 1]);
    clock.advance(1);
    await sleep;
    expect([clock.now(), awake, clock.sleeping]).toEqual([6000, true, 0]);
  });

  it('wakes those who sleep in the order of their time, whoever lay down first', async () => {
    const clock = new VirtualClock(0);
    const woken: string[] = [];
    const rest = async (name: string, seconds: number) => {
      await clock.seconds.sleep(seconds);
      woken.push(`${name} at ${clock.seconds.now()}`);
    };
    await clock.run(Promise.all([rest('late', 60), rest('early', 5), rest('between', 30)]));
    expect(woken).toEqual(['early at 5', 'between at 30', 'late at 60']);
  });

  it('lets promises come to rest before it moves on', async () => {
    const clock = new VirtualClock(0);
    const work = async () => {
      await clock.sleep(1000);
      const body = await new Response('slow to read').text();
      return [body, clock.now()];
    };
    const other = clock.sleep(2000);
    expect(await clock.run(work())).toEqual(['slow to read', 1000]);
    clock.advance(2);
    await other;
  });

  it('ends a sleep that is called off', async () => {
    const clock = new VirtualClock();
    const cancel = new AbortController();
    const sleep = clock.sleep(1000, cancel.signal);
    cancel.abort(new Error('enough'));
    await expect(sleep).rejects.toThrow('enough');
    await expect(clock.sleep(1, cancel.signal)).rejects.toThrow('enough');
    expect(clock.sleeping).toBe(0);
  });

  it('passes on what the work throws', async () => {
    await expect(new VirtualClock().run(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});
