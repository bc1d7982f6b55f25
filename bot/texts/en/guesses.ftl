ManyGuessed = Somebody is trying codes or links that open nothing: a hundred within an hour.

    None of them opened anything. Whoever tried has to wait; with a right link or code people come in as before.

    There is nothing you must do. If a poster or a list of links went astray, /departments replaces a link.
