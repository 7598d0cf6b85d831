/**
 * How wide our font's letters are, in thousandths of the font size, so that words are measured alike on every machine, without a
 * page: U+0020 to U+007E, then U+00A0 to U+00FF.
 */
const regular =
  '280 286 301 651 592 919 731 160 299 299 485 606 210 362 210 387 648 407 548 576 614 588 598 510 615 595' +
  ' 210 210 553 628 553 480 778 626 613 645 669 569 552 694 694 392 512 631 541 824 693 714 592 724 614 592' +
  ' 558 690 593 856 623 575 607 317 387 344 552 372 243 525 566 485 564 538 314 558 550 252 245 492 262 845' +
  ' 550 548 566 574 349 471 326 540 461 684 481 449 460 344 237 344 555 280 286 485 610 580 575 237 528 368' +
  ' 798 371 562 602 0 798 356 352 579 382 383 243 636 509 240 265 256 380 562 816 820 867 450 626 626 626 626' +
  ' 626 626 891 645 569 569 569 569 392 392 392 392 689 693 714 714 714 714 714 532 714 690 690 690 690 575' +
  ' 592 582 525 525 525 525 525 525 866 485 538 538 538 538 252 252 252 266 565 550 548 548 548 548 548 606' +
  ' 548 540 540 540 540 449 566 449';
const heavy =
  '322 309 414 797 615 983 724 224 345 345 485 593 288 375 289 454 662 450 587 606 626 613 633 544 626 564' +
  ' 289 289 574 609 574 565 782 692 652 662 694 606 570 725 704 432 575 673 555 868 725 754 639 764 660 615' +
  ' 620 686 659 895 702 670 622 346 454 346 590 407 300 559 605 517 605 570 379 603 578 314 263 573 334 892' +
  ' 578 584 605 606 387 519 389 574 549 756 556 541 518 392 260 392 532 322 309 517 642 597 670 255 562 450' +
  ' 798 396 673 619 0 798 390 406 619 408 414 300 736 525 308 307 292 409 673 854 862 934 548 692 692 692 692' +
  ' 692 692 987 662 606 606 606 606 432 432 432 432 714 725 754 754 754 754 754 538 754 686 686 686 686 670' +
  ' 639 632 559 559 559 559 559 559 881 517 570 570 570 570 314 314 314 328 594 578 584 584 584 584 584 593' +
  ' 584 574 574 574 574 541 605 541';

const signs = '–—‘’“”…•€−≥';
const regularSigns = '504 824 236 236 399 399 670 438 664 606 838';
const heavySigns = '499 834 279 279 502 502 811 438 682 593 838';

export type Weight = 'regular' | 'heavy';

const numbers = (text: string): readonly number[] => text.split(' ').map(Number);

// Letters our font lacks come from another, which may be wider: measured too wide, a paper has some air; too narrow, its words are cut.
const foreign = 850;
const ideograph = 1050;
const picture = 1400;

const table = (latin: string, rest: string): ((text: string) => number) => {
  const widths = new Uint16Array(256);
  for (const [index, width] of numbers(latin).entries()) widths[index < 95 ? index + 32 : index + 65] = width;
  const others = new Map(numbers(rest).map((width, index) => [signs.charCodeAt(index), width]));
  const widthOfCode = (code: number): number => {
    if (code >= 0x300 && code <= 0x36f) return 0;
    // Half of a pair: the two together are a picture.
    if (code >= 0xd800 && code <= 0xdfff) return picture / 2;
    return others.get(code) ?? (code >= 0x1100 ? ideograph : foreign);
  };
  return (text) => {
    let sum = 0;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      sum += code < 256 ? (widths[code] ?? 0) : widthOfCode(code);
    }
    return sum;
  };
};

/** How wide words are on one line, in thousandths of the font size. */
export const widthOf: Record<Weight, (text: string) => number> = {
  regular: table(regular, regularSigns),
  heavy: table(heavy, heavySigns),
};
