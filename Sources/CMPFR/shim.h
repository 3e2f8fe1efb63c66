#pragma once
#include <gmp.h>
#include <mpfr.h>
