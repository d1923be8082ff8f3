// Nothing moves, plays, blinks or scrolls by itself, whatever the reader asked for.
import { inPage, type Found } from './finding.ts';

export const motion = inPage('motion', () => {
  const { look } = window;
  const found: Found[] = document.getAnimations().map((animation) => {
    const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
    return [target ? look.name(target) : 'document', 'is animated'];
  });
  const lasts = (durations: string): boolean => durations.split(',').some((one) => parseFloat(one) > 0);
  for (const element of document.querySelectorAll('*')) {
    for (const part of [undefined, '::before', '::after']) {
      // A pseudo-element is asked for where it exists alone: thousands do not.
      if (part && getComputedStyle(element, part).content === 'none') continue;
      const style = getComputedStyle(element, part);
      if (style.animationName !== 'none') found.push([look.name(element), `animation ${style.animationName}`]);
      if (lasts(style.transitionDuration)) found.push([look.name(element), `transition of ${style.transitionProperty}`]);
      if (style.scrollBehavior === 'smooth') found.push([look.name(element), 'scrolls smoothly']);
    }
  }
  for (const element of document.querySelectorAll('marquee, blink, animate, animateTransform, animateMotion, set, video, audio, img[src$=".gif"]'))
    found.push([look.name(element), 'moves or plays']);
  if (document.querySelector('meta[http-equiv="refresh" i]')) found.push(['meta', 'the page leaves by itself']);
  return found;
});
