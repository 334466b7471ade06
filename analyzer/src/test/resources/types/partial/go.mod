module partial

go 1.26
