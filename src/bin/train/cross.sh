#!/bin/sh
# cross.sh FOLDER LIST FOLDS [SEED]: how good models are on articles they were not made from. Each article of LIST is
# read by a model made from the other folds; the table is that of `quotes eval` over all of them.
set -eu
folder=$(realpath "$1") list=$(realpath "$2") folds=$3 seed=${4:-}
cd "$(dirname "$0")/../../.."
cargo build --locked --profile native --features train --bin train --bin quotes
bin=${CARGO_TARGET_DIR:-target}/native
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
fold=0
while [ "$fold" -lt "$folds" ]; do
  awk "NR % $folds != $fold" "$list" >"$work/others"
  awk "NR % $folds == $fold" "$list" | sed "s|.*|$folder/text/&.txt|" >"$work/these"
  "$bin/train" fit "$folder" "$work/others" "$work/model" $seed
  QUOTES_MODEL=$work/model xargs -d '\n' "$bin/quotes" extract --format jsonl <"$work/these" >>"$work/found"
  fold=$((fold + 1))
done
"$bin/quotes" eval --gold "$folder" --list "$list" --pred "$work/found"
