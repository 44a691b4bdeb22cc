;; The inner loops of training. Compiled to compiled-weights.ts by scripts/compile-kernel.mjs.
;; Sums and products are of 64 bits and made in the order of the entries, so that the results
;; are those of plain-weights.ts to the last digit.
(module
  (import "shopbell" "memory" (memory 0))

  ;; sums[c] += value × weights[feature × size + c] for every entry of a row and every column c.
  (func (export "add")
    (param $first i32) ;; address of the row's first feature number
    (param $end i32) ;; address behind its last
    (param $toValue i32) ;; how far behind a feature number its value lies
    (param $weights i32)
    (param $size i32)
    (param $sums i32)
    (local $column i32)
    (local $entry i32)
    (local $place i32)
    (local $value v128)
    (local $a v128)
    (local $b v128)
    (local $c v128)
    (local $d v128)
    ;; eight columns at a time, their sums in registers
    (block $fewerThanEight
      (loop $eight
        (br_if $fewerThanEight
          (i32.gt_u (i32.add (local.get $column) (i32.const 8)) (local.get $size)))
        (local.set $place (i32.add (local.get $sums) (i32.shl (local.get $column) (i32.const 3))))
        (local.set $a (v128.load (local.get $place)))
        (local.set $b (v128.load offset=16 (local.get $place)))
        (local.set $c (v128.load offset=32 (local.get $place)))
        (local.set $d (v128.load offset=48 (local.get $place)))
        (local.set $entry (local.get $first))
        (block $added
          (loop $next
            (br_if $added (i32.ge_u (local.get $entry) (local.get $end)))
            (local.set $value
              (f64x2.splat (f64.promote_f32
                (f32.load (i32.add (local.get $entry) (local.get $toValue))))))
            (local.set $place
              (i32.add (local.get $weights)
                (i32.shl
                  (i32.add
                    (i32.mul (i32.load (local.get $entry)) (local.get $size))
                    (local.get $column))
                  (i32.const 2))))
            (local.set $a (f64x2.add (local.get $a) (f64x2.mul (local.get $value)
              (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $place))))))
            (local.set $b (f64x2.add (local.get $b) (f64x2.mul (local.get $value)
              (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 (local.get $place))))))
            (local.set $c (f64x2.add (local.get $c) (f64x2.mul (local.get $value)
              (f64x2.promote_low_f32x4 (v128.load64_zero offset=16 (local.get $place))))))
            (local.set $d (f64x2.add (local.get $d) (f64x2.mul (local.get $value)
              (f64x2.promote_low_f32x4 (v128.load64_zero offset=24 (local.get $place))))))
            (local.set $entry (i32.add (local.get $entry) (i32.const 4)))
            (br $next)))
        (local.set $place (i32.add (local.get $sums) (i32.shl (local.get $column) (i32.const 3))))
        (v128.store (local.get $place) (local.get $a))
        (v128.store offset=16 (local.get $place) (local.get $b))
        (v128.store offset=32 (local.get $place) (local.get $c))
        (v128.store offset=48 (local.get $place) (local.get $d))
        (local.set $column (i32.add (local.get $column) (i32.const 8)))
        (br $eight)))
    ;; what is left, one by one
    (block $ready
      (loop $one
        (br_if $ready (i32.ge_u (local.get $column) (local.get $size)))
        (local.set $a (v128.load64_zero
          (i32.add (local.get $sums) (i32.shl (local.get $column) (i32.const 3)))))
        (local.set $entry (local.get $first))
        (block $added
          (loop $next
            (br_if $added (i32.ge_u (local.get $entry) (local.get $end)))
            (local.set $place
              (i32.add (local.get $weights)
                (i32.shl
                  (i32.add
                    (i32.mul (i32.load (local.get $entry)) (local.get $size))
                    (local.get $column))
                  (i32.const 2))))
            (local.set $a (f64x2.add (local.get $a) (f64x2.mul
              (f64x2.splat (f64.promote_f32
                (f32.load (i32.add (local.get $entry) (local.get $toValue)))))
              (f64x2.promote_low_f32x4 (v128.load32_zero (local.get $place))))))
            (local.set $entry (i32.add (local.get $entry) (i32.const 4)))
            (br $next)))
        (f64.store
          (i32.add (local.get $sums) (i32.shl (local.get $column) (i32.const 3)))
          (f64x2.extract_lane 0 (local.get $a)))
        (local.set $column (i32.add (local.get $column) (i32.const 1)))
        (br $one))))

  ;; weights[feature × size + column] += step × value for every entry of a row and every move.
  ;; A move takes 16 bytes: four times the column as a whole number, and at 8 the step.
  (func (export "move")
    (param $first i32)
    (param $end i32)
    (param $toValue i32)
    (param $weights i32)
    (param $size i32)
    (param $moves i32)
    (param $movesEnd i32)
    (local $entry i32)
    (local $move i32)
    (local $row i32)
    (local $place i32)
    (local $value f64)
    (local.set $entry (local.get $first))
    (block $done
      (loop $nextEntry
        (br_if $done (i32.ge_u (local.get $entry) (local.get $end)))
        (local.set $value (f64.promote_f32
          (f32.load (i32.add (local.get $entry) (local.get $toValue)))))
        (local.set $row
          (i32.add (local.get $weights)
            (i32.shl (i32.mul (i32.load (local.get $entry)) (local.get $size)) (i32.const 2))))
        (local.set $move (local.get $moves))
        (loop $nextMove
          (local.set $place (i32.add (local.get $row) (i32.load (local.get $move))))
          (f32.store (local.get $place)
            (f32.demote_f64
              (f64.add
                (f64.promote_f32 (f32.load (local.get $place)))
                (f64.mul (f64.load offset=8 (local.get $move)) (local.get $value)))))
          (local.set $move (i32.add (local.get $move) (i32.const 16)))
          (br_if $nextMove (i32.lt_u (local.get $move) (local.get $movesEnd))))
        (local.set $entry (i32.add (local.get $entry) (i32.const 4)))
        (br $nextEntry)))))
