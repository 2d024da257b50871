# cover.awk - sums what gcov -n -b says of each file of src/.
/^$/ { mine = 0 }
/^File / { file = $2; gsub(/'/, "", file); mine = file ~ /^src\/.*\.c$/ }
mine && /^Lines executed/ { split($2, part, /[:%]/); share = part[2]
	lines += $4; hit = $4 * share / 100; line_hits += hit
	printf "%6.1f %% of %4d lines  %s\n", share, $4, file }
mine && /^Taken at least once/ { split($4, part, /[:%]/)
	branches += $6; branch_hits += $6 * part[2] / 100 }
END {
	if (lines && branches)
		printf "lines %.1f %%, branches %.1f %%\n",
			100 * line_hits / lines, 100 * branch_hits / branches
}
