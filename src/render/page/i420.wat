;; The colour conversion of the fast renderer: packed RGB pixels -> planar YUV 4:2:0 (I420).
;;
;; Takes 4 bytes per pixel (blue, green, red, unused; or red, green, blue, unused), with no gap between rows. Gives the
;; planes Y, U (Cb) and V (Cr) of ITU-R BT.709-6, items 3.2 to 3.4, 8 bits, limited range. With R, G, B from 0 to 1:
;;   L  = 0.2126 R + 0.7152 G + 0.0722 B
;;   Y  =  16 + 219 L
;;   Cb = 128 + 224 (B - L) / 1.8556
;;   Cr = 128 + 224 (R - L) / 1.5748
;; A chroma sample is that of the mean of its 2x2 pixels.
;;
;; One step is 8x2 pixels. Width and height are even. Where the width is not a multiple of 8, the last step of a row
;; reads and writes beyond its end. So the rows of the planes need room for whole steps, and 24 bytes after the pixels
;; must be readable: i420.ts makes sure of both.
;;
;; How: a vector of 4 pixels is treated as 8 numbers of 16 bits. Masking leaves the bytes 0 and 2 of each pixel (blue
;; and red), shifting leaves 1 and 3 (green and the unused one, whose weight is 0). The dot product of neighbours
;; then gives one 32-bit sum per pixel: nothing is unpacked, and nothing is rounded before the end.
;;
;; At the end is a second function, which makes the browser's encoder notice that a block has another colour.
(module
  (memory (export "memory") 1)

  ;; `_02` belongs to the bytes 0 and 2 of each pixel, `_13` to the bytes 1 and 3. The weights of Y are scaled by 2^15
  ;; and add up to 219/255. Those of U and V are scaled by 2^16 and add up to 0, so that a grey is exactly 128. They are
  ;; applied to the sum of 4 pixels, which is why U and V are shifted by 18.
  (func $convert
    (param $source i32) (param $width i32) (param $height i32)
    (param $y i32) (param $y_stride i32)
    (param $u i32) (param $v i32) (param $chroma_stride i32)
    (param $y_02 v128) (param $u_02 v128) (param $v_02 v128)

    (local $y_13 v128) (local $u_13 v128) (local $v_13 v128)
    (local $y_bias v128) (local $chroma_bias v128) (local $bytes_02 v128)
    (local $source_stride i32) (local $below i32) (local $y_below i32) (local $x i32)
    ;; A step is 4 pixels on the left and 4 on the right, above and below. `sum` begins with those above.
    (local $left v128) (local $right v128)
    (local $left_02 v128) (local $left_13 v128) (local $right_02 v128) (local $right_13 v128)
    (local $sum_left_02 v128) (local $sum_left_13 v128) (local $sum_right_02 v128) (local $sum_right_13 v128)
    (local $sum_02 v128) (local $sum_13 v128) (local $luma v128) (local $chroma v128)

    (local.set $y_13 (v128.const i16x8 20127 0 20127 0 20127 0 20127 0))
    (local.set $u_13 (v128.const i16x8 -22188 0 -22188 0 -22188 0 -22188 0))
    (local.set $v_13 (v128.const i16x8 -26145 0 -26145 0 -26145 0 -26145 0))
    ;; 16.5 * 2^15 and 128.5 * 2^18: the offset, and a half for rounding.
    (local.set $y_bias (i32x4.splat (i32.const 0x84000)))
    (local.set $chroma_bias (i32x4.splat (i32.const 0x2020000)))
    (local.set $bytes_02 (i32x4.splat (i32.const 0x00ff00ff)))
    (local.set $source_stride (i32.shl (local.get $width) (i32.const 2)))

    (loop $next_rows
      (local.set $below (i32.add (local.get $source) (local.get $source_stride)))
      (local.set $y_below (i32.add (local.get $y) (local.get $y_stride)))
      (local.set $x (i32.const 0))
      (loop $next_pixels
        ;; The row above.
        (local.set $left (v128.load (local.get $source)))
        (local.set $right (v128.load offset=16 (local.get $source)))
        (local.set $sum_left_02 (v128.and (local.get $left) (local.get $bytes_02)))
        (local.set $sum_left_13 (i16x8.shr_u (local.get $left) (i32.const 8)))
        (local.set $sum_right_02 (v128.and (local.get $right) (local.get $bytes_02)))
        (local.set $sum_right_13 (i16x8.shr_u (local.get $right) (i32.const 8)))
        (local.set $luma (i16x8.narrow_i32x4_s
          (i32x4.shr_s
            (i32x4.add
              (i32x4.add
                (i32x4.dot_i16x8_s (local.get $sum_left_02) (local.get $y_02))
                (i32x4.dot_i16x8_s (local.get $sum_left_13) (local.get $y_13)))
              (local.get $y_bias))
            (i32.const 15))
          (i32x4.shr_s
            (i32x4.add
              (i32x4.add
                (i32x4.dot_i16x8_s (local.get $sum_right_02) (local.get $y_02))
                (i32x4.dot_i16x8_s (local.get $sum_right_13) (local.get $y_13)))
              (local.get $y_bias))
            (i32.const 15))))

        ;; The row below.
        (local.set $left (v128.load (local.get $below)))
        (local.set $right (v128.load offset=16 (local.get $below)))
        (local.set $left_02 (v128.and (local.get $left) (local.get $bytes_02)))
        (local.set $left_13 (i16x8.shr_u (local.get $left) (i32.const 8)))
        (local.set $right_02 (v128.and (local.get $right) (local.get $bytes_02)))
        (local.set $right_13 (i16x8.shr_u (local.get $right) (i32.const 8)))
        (local.set $luma (i8x16.narrow_i16x8_u
          (local.get $luma)
          (i16x8.narrow_i32x4_s
            (i32x4.shr_s
              (i32x4.add
                (i32x4.add
                  (i32x4.dot_i16x8_s (local.get $left_02) (local.get $y_02))
                  (i32x4.dot_i16x8_s (local.get $left_13) (local.get $y_13)))
                (local.get $y_bias))
              (i32.const 15))
            (i32x4.shr_s
              (i32x4.add
                (i32x4.add
                  (i32x4.dot_i16x8_s (local.get $right_02) (local.get $y_02))
                  (i32x4.dot_i16x8_s (local.get $right_13) (local.get $y_13)))
                (local.get $y_bias))
              (i32.const 15)))))
        (v128.store64_lane 0 (i32.add (local.get $y) (local.get $x)) (local.get $luma))
        (v128.store64_lane 1 (i32.add (local.get $y_below) (local.get $x)) (local.get $luma))

        ;; The sums of above and below, then the sums of each even column and its right neighbour.
        (local.set $sum_left_02 (i16x8.add (local.get $sum_left_02) (local.get $left_02)))
        (local.set $sum_left_13 (i16x8.add (local.get $sum_left_13) (local.get $left_13)))
        (local.set $sum_right_02 (i16x8.add (local.get $sum_right_02) (local.get $right_02)))
        (local.set $sum_right_13 (i16x8.add (local.get $sum_right_13) (local.get $right_13)))
        (local.set $sum_02 (i16x8.add
          (i8x16.shuffle 0 1 2 3  8  9 10 11  16 17 18 19  24 25 26 27
            (local.get $sum_left_02) (local.get $sum_right_02))
          (i8x16.shuffle 4 5 6 7 12 13 14 15  20 21 22 23  28 29 30 31
            (local.get $sum_left_02) (local.get $sum_right_02))))
        (local.set $sum_13 (i16x8.add
          (i8x16.shuffle 0 1 2 3  8  9 10 11  16 17 18 19  24 25 26 27
            (local.get $sum_left_13) (local.get $sum_right_13))
          (i8x16.shuffle 4 5 6 7 12 13 14 15  20 21 22 23  28 29 30 31
            (local.get $sum_left_13) (local.get $sum_right_13))))

        ;; Four samples of U, then four of V.
        (local.set $chroma (i16x8.narrow_i32x4_s
          (i32x4.shr_s
            (i32x4.add
              (i32x4.add
                (i32x4.dot_i16x8_s (local.get $sum_02) (local.get $u_02))
                (i32x4.dot_i16x8_s (local.get $sum_13) (local.get $u_13)))
              (local.get $chroma_bias))
            (i32.const 18))
          (i32x4.shr_s
            (i32x4.add
              (i32x4.add
                (i32x4.dot_i16x8_s (local.get $sum_02) (local.get $v_02))
                (i32x4.dot_i16x8_s (local.get $sum_13) (local.get $v_13)))
              (local.get $chroma_bias))
            (i32.const 18))))
        (local.set $chroma (i8x16.narrow_i16x8_u (local.get $chroma) (local.get $chroma)))
        (v128.store32_lane 0
          (i32.add (local.get $u) (i32.shr_u (local.get $x) (i32.const 1))) (local.get $chroma))
        (v128.store32_lane 1
          (i32.add (local.get $v) (i32.shr_u (local.get $x) (i32.const 1))) (local.get $chroma))

        (local.set $source (i32.add (local.get $source) (i32.const 32)))
        (local.set $below (i32.add (local.get $below) (i32.const 32)))
        (br_if $next_pixels (i32.lt_u
          (local.tee $x (i32.add (local.get $x) (i32.const 8)))
          (local.get $width))))

      ;; The last step may have gone beyond the end of the row, where the next row begins.
      (local.set $source (i32.sub (local.get $below)
        (i32.shl (i32.sub (local.get $x) (local.get $width)) (i32.const 2))))
      (local.set $y (i32.add (local.get $y_below) (local.get $y_stride)))
      (local.set $u (i32.add (local.get $u) (local.get $chroma_stride)))
      (local.set $v (i32.add (local.get $v) (local.get $chroma_stride)))
      (br_if $next_rows (local.tee $height (i32.sub (local.get $height) (i32.const 2))))))

  (func (export "from_bgrx")
    (param $source i32) (param $width i32) (param $height i32)
    (param $y i32) (param $y_stride i32) (param $u i32) (param $v i32) (param $chroma_stride i32)
    (call $convert
      (local.get $source) (local.get $width) (local.get $height)
      (local.get $y) (local.get $y_stride) (local.get $u) (local.get $v) (local.get $chroma_stride)
      (v128.const i16x8 2032 5983 2032 5983 2032 5983 2032 5983)
      (v128.const i16x8 28784 -6596 28784 -6596 28784 -6596 28784 -6596)
      (v128.const i16x8 -2639 28784 -2639 28784 -2639 28784 -2639 28784)))

  (func (export "from_rgbx")
    (param $source i32) (param $width i32) (param $height i32)
    (param $y i32) (param $y_stride i32) (param $u i32) (param $v i32) (param $chroma_stride i32)
    (call $convert
      (local.get $source) (local.get $width) (local.get $height)
      (local.get $y) (local.get $y_stride) (local.get $u) (local.get $v) (local.get $chroma_stride)
      (v128.const i16x8 5983 2032 5983 2032 5983 2032 5983 2032)
      (v128.const i16x8 -6596 28784 -6596 28784 -6596 28784 -6596 28784)
      (v128.const i16x8 28784 -2639 28784 -2639 28784 -2639 28784 -2639)))

  ;; When the luma of a macroblock has hardly changed since the previous picture, OpenH264 takes the block for
  ;; background and leaves out its change of colour (see its BackgroundDetection.cpp). Chromium has no setting against
  ;; that. Where the colour has changed and the encoder would not look, the luma of the whole block is moved by one or
  ;; two levels.
  ;;
  ;; Only whole macroblocks are looked at, as in the encoder. `$before` is the distance from the planes of this picture
  ;; to those of the previous one, as the encoder got them. The result is the number of blocks that were moved.
  (func (export "move_recoloured")
    (param $y i32) (param $y_stride i32) (param $u i32) (param $v i32) (param $chroma_stride i32)
    (param $before i32) (param $columns i32) (param $rows i32)
    (result i32)

    (local $column i32) (local $row i32) (local $at_y i32) (local $at_u i32) (local $at_v i32) (local $moved i32)
    (local $up i32) (local $down i32) (local $sad i32) (local $net i32)
    (local $now v128) (local $old v128) (local $rises v128) (local $falls v128)

    (loop $next_row
      (local.set $column (i32.const 0))
      (loop $next_block
        (block $done
          ;; Four rows are enough to see that something moves, which no encoder takes for background. Most blocks that
          ;; change are done here.
          (local.set $at_y (i32.add (local.get $y) (i32.add
            (i32.shl (local.get $column) (i32.const 4))
            (i32.shl (local.get $y_stride) (i32.const 1)))))
          (local.set $rises (v128.const i64x2 0 0))
          (local.set $row (i32.const 0))
          (loop $next_fourth
            (local.set $now (v128.load (local.get $at_y)))
            (local.set $old (v128.load (i32.add (local.get $at_y) (local.get $before))))
            (local.set $rises (i16x8.add (local.get $rises) (i16x8.extadd_pairwise_i8x16_u (v128.or
              (i8x16.sub_sat_u (local.get $now) (local.get $old))
              (i8x16.sub_sat_u (local.get $old) (local.get $now))))))
            (local.set $at_y (i32.add (local.get $at_y) (i32.shl (local.get $y_stride) (i32.const 2))))
            (br_if $next_fourth (i32.lt_u
              (local.tee $row (i32.add (local.get $row) (i32.const 4)))
              (i32.const 16))))
          (br_if $done (i32.gt_u (call $sum (local.get $rises)) (i32.const 256)))

          (local.set $at_u (i32.add (local.get $u) (i32.shl (local.get $column) (i32.const 3))))
          (local.set $at_v (i32.add (local.get $v) (i32.shl (local.get $column) (i32.const 3))))
          ;; The differences of U in the lower half, those of V in the upper half.
          (local.set $rises (v128.const i64x2 0 0))
          (local.set $row (i32.const 0))
          (loop $next_chroma
            (local.set $rises (i16x8.add (local.get $rises) (i16x8.sub
              (i16x8.extadd_pairwise_i8x16_u (v128.load64_lane 1 (local.get $at_v)
                (v128.load64_zero (local.get $at_u))))
              (i16x8.extadd_pairwise_i8x16_u (v128.load64_lane 1 (i32.add (local.get $at_v) (local.get $before))
                (v128.load64_zero (i32.add (local.get $at_u) (local.get $before))))))))
            (local.set $at_u (i32.add (local.get $at_u) (local.get $chroma_stride)))
            (local.set $at_v (i32.add (local.get $at_v) (local.get $chroma_stride)))
            (br_if $next_chroma (i32.lt_u
              (local.tee $row (i32.add (local.get $row) (i32.const 1)))
              (i32.const 8))))
          ;; A quarter of a level per sample. Less is the noise of a photograph, which would cost too much to encode.
          (local.set $rises (i32x4.extadd_pairwise_i16x8_s (local.get $rises)))
          (local.set $rises (i32x4.abs (i32x4.add (local.get $rises)
            (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11 (local.get $rises) (local.get $rises)))))
          (br_if $done (i32.eqz (v128.any_true (i32x4.ge_s (local.get $rises) (i32x4.splat (i32.const 16))))))

          (local.set $rises (v128.const i64x2 0 0))
          (local.set $falls (v128.const i64x2 0 0))
          (local.set $at_y (i32.add (local.get $y) (i32.shl (local.get $column) (i32.const 4))))
          (local.set $row (i32.const 0))
          (loop $next_luma
            (local.set $now (v128.load (local.get $at_y)))
            (local.set $old (v128.load (i32.add (local.get $at_y) (local.get $before))))
            (local.set $rises (i16x8.add (local.get $rises)
              (i16x8.extadd_pairwise_i8x16_u (i8x16.sub_sat_u (local.get $now) (local.get $old)))))
            (local.set $falls (i16x8.add (local.get $falls)
              (i16x8.extadd_pairwise_i8x16_u (i8x16.sub_sat_u (local.get $old) (local.get $now)))))
            (local.set $at_y (i32.add (local.get $at_y) (local.get $y_stride)))
            (br_if $next_luma (i32.lt_u
              (local.tee $row (i32.add (local.get $row) (i32.const 1)))
              (i32.const 16))))
          (local.set $up (call $sum (local.get $rises)))
          (local.set $down (call $sum (local.get $falls)))
          (local.set $sad (i32.add (local.get $up) (local.get $down)))
          (local.set $net (select
            (i32.sub (local.get $up) (local.get $down))
            (i32.sub (local.get $down) (local.get $up))
            (i32.gt_u (local.get $up) (local.get $down))))

          ;; Background: at most half a level per sample (three quarters next to other background), or less than two
          ;; levels of which a part cancel each other out.
          (br_if $done (i32.ge_u (local.get $sad) (i32.const 512)))
          (br_if $done (i32.and
            (i32.gt_u (local.get $sad) (i32.const 192))
            (i32.ge_u (i32.shl (local.get $net) (i32.const 2)) (i32.mul (local.get $sad) (i32.const 3)))))

          ;; In the direction in which it moves by itself; by two levels where one would still be cancelled out.
          (local.set $moved (i32.add (local.get $moved) (i32.const 1)))
          (local.set $rises (i8x16.splat (select (i32.const 2) (i32.const 1)
            (i32.lt_u
              (i32.shl (i32.add (local.get $net) (i32.const 256)) (i32.const 2))
              (i32.mul (i32.add (local.get $sad) (i32.const 256)) (i32.const 3))))))
          (local.set $falls (v128.const i64x2 0 0))
          (if (i32.lt_u (local.get $up) (local.get $down))
            (then
              (local.set $falls (local.get $rises))
              (local.set $rises (v128.const i64x2 0 0))))
          (local.set $at_y (i32.add (local.get $y) (i32.shl (local.get $column) (i32.const 4))))
          (local.set $row (i32.const 0))
          (loop $next_moved
            (v128.store (local.get $at_y) (i8x16.sub_sat_u
              (i8x16.add_sat_u (v128.load (local.get $at_y)) (local.get $rises))
              (local.get $falls)))
            (local.set $at_y (i32.add (local.get $at_y) (local.get $y_stride)))
            (br_if $next_moved (i32.lt_u
              (local.tee $row (i32.add (local.get $row) (i32.const 1)))
              (i32.const 16)))))

        (br_if $next_block (i32.lt_u
          (local.tee $column (i32.add (local.get $column) (i32.const 1)))
          (local.get $columns))))

      (local.set $y (i32.add (local.get $y) (i32.shl (local.get $y_stride) (i32.const 4))))
      (local.set $u (i32.add (local.get $u) (i32.shl (local.get $chroma_stride) (i32.const 3))))
      (local.set $v (i32.add (local.get $v) (i32.shl (local.get $chroma_stride) (i32.const 3))))
      (br_if $next_row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1)))))
    (local.get $moved))

  ;; The sum of eight numbers below 2^16.
  (func $sum (param $numbers v128) (result i32)
    (local.set $numbers (i32x4.extadd_pairwise_i16x8_u (local.get $numbers)))
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $numbers)) (i32x4.extract_lane 1 (local.get $numbers)))
      (i32.add (i32x4.extract_lane 2 (local.get $numbers)) (i32x4.extract_lane 3 (local.get $numbers))))))
