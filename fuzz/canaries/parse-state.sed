# a document depends on the one before
# harness: parse
# file: src/doc/dump.c
# claim: str_equal(
s/^\tview->quote_count = release->quotes\.count;/\tstatic uint32_t turn;\n\tview->quote_count = release->quotes.count;\n\tview->quote_count -= view->quote_count \&\& turn++ % 2;/
